import fc from 'fast-check';
import { DateTime } from 'luxon';
import { localTimeOf } from './local-time';

const ZONES = [
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Los_Angeles',
  'GMT',
];
const byLibrary = (moment: string, zone: string): string =>
  DateTime.fromISO(moment).setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");

it('writes any moment as the clock of the zone shows it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.array(fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), {
        minLength: 1,
      }),
      (zone, dates) => {
        const local = localTimeOf(zone);
        for (const date of dates) {
          const moment = date.toISOString();
          expect(local(moment)).toBe(byLibrary(moment, zone));
        }
      },
    ),
  );
});

it('changes with the clocks within an hour, whatever was asked for before', () => {
  // Newfoundland moved its clocks a minute after midnight until 2011.
  const local = localTimeOf('America/St_Johns');
  for (const moment of [
    '2010-03-14T03:00:00.000Z',
    '2010-03-14T03:30:59.999Z',
    '2010-03-14T03:31:00.000Z',
    '2010-03-14T03:59:00.000Z',
  ])
    expect(local(moment)).toBe(byLibrary(moment, 'America/St_Johns'));
});
