import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { XmlNode } from '../../metadata/xml';
import type { OrgCore } from '../core';
import { textOf } from '../records/xml-read';
import { changedEntity } from './avro/event-schemas';

/** What a topic name stands for. */
export interface Channel {
  /** In the metadata's own case. */
  readonly topic: string;
  readonly kind: 'event' | 'data' | 'system';
  /** Events that it carries: `X__e`, `AccountChangeEvent`. */
  readonly objects: readonly string[];
  /** True for a channel of several events: it has no schema of its own and nobody publishes on it. */
  readonly isCustom: boolean;
}

const ALL_CHANGES = 'ChangeEvents';

/** What the org itself tells a user: that a debug log was written, that a test run went on. */
export const SYSTEM_TOPICS = ['Logging', 'TestResult'] as const;
export type SystemTopic = (typeof SYSTEM_TOPICS)[number];

/** The log keeps a user's messages of a system topic apart from others'. */
export function systemObject(topic: SystemTopic, userId: string): string {
  return `systemTopic/${topic}/${userId}`;
}

/**
 * The channels of an org: one for each event, one for each captured object, `/data/ChangeEvents` and those of `PlatformEventChannel`.
 * [Platform Events guide, Group Platform Events into One Stream with a Custom Channel; Change Data Capture guide, Subscription Channels]
 */
export class Channels {
  constructor(private readonly org: OrgCore) {}

  /**
   * @throws SalesforceError `topic.validation.empty`, `topic.not.found`
   * @throws UnsupportedError for a channel whose members are filtered
   */
  resolve(topic: string): Channel {
    if (topic.trim() === '') {
      throw new SalesforceError(
        'topic.validation.empty',
        "Topic name validation failed. The topic name can't be blank.",
      );
    }
    const system = SYSTEM_TOPICS.find((one) => topic === `/systemTopic/${one}`);
    if (system) return { topic, kind: 'system', objects: [system], isCustom: true };
    if (/^\/topic\//.test(topic)) throw new UnsupportedError('PushTopic channels');
    if (/^\/u\//.test(topic)) throw new UnsupportedError('generic streaming channels');
    const [, root = '', name = ''] = /^\/(event|data)\/(\w+)$/i.exec(topic) ?? [];
    const found = root.toLowerCase() === 'event' ? this.eventChannel(name) : root ? this.dataChannel(name) : null;
    if (!found) throw this.unknown(topic);
    return found;
  }

  /** True when the user may receive messages of one of the channel's events. */
  canSubscribe(channel: Channel, userId: string): boolean {
    return this.subscribable(channel, userId).length > 0;
  }

  /** The channel's events that the user may receive: the event readable; of a change event, all records of the object visible. */
  subscribable(channel: Channel, userId: string): string[] {
    const { security } = this.org;
    if (channel.kind === 'system') return channel.objects.map((name) => systemObject(name as SystemTopic, userId));
    return channel.objects.filter((object) =>
      channel.kind === 'event'
        ? security.objectAccess(userId, object).read
        : security.hasUserPermission(userId, 'ViewAllData') ||
          security.objectAccess(userId, changedEntity(object)).viewAll,
    );
  }

  canPublish(channel: Channel, userId: string): boolean {
    const [object] = channel.objects;
    if (channel.kind !== 'event' || channel.isCustom || object === undefined) return false;
    return this.org.security.objectAccess(userId, object).create;
  }

  private eventChannel(name: string): Channel | null {
    const type = this.org.deployed.schema.object(name);
    if (type?.kind === 'platformEvent')
      return { topic: `/event/${type.name}`, kind: 'event', objects: [type.name], isCustom: false };
    return this.customChannel(name, 'event');
  }

  private dataChannel(name: string): Channel | null {
    if (name.toLowerCase() === ALL_CHANGES.toLowerCase())
      return { topic: `/data/${ALL_CHANGES}`, kind: 'data', objects: this.selected(ALL_CHANGES), isCustom: true };
    const object = this.allSelected().find((one) => one.toLowerCase() === name.toLowerCase());
    if (object) return { topic: `/data/${object}`, kind: 'data', objects: [object], isCustom: false };
    return this.customChannel(name, 'data');
  }

  private customChannel(name: string, kind: 'event' | 'data'): Channel | null {
    const channel = this.org.deployed.model
      .ofType('PlatformEventChannel')
      .find((one) => one.fullName.toLowerCase() === name.toLowerCase());
    if (!channel || (textOf(channel.xml, 'channelType') ?? 'data').toLowerCase() !== kind) return null;
    const objects = this.selected(channel.fullName);
    return { topic: `/${kind}/${channel.fullName}`, kind, objects, isCustom: true };
  }

  private allSelected(): string[] {
    return [...new Set(this.members().map((member) => this.eventOf(member)))].filter((event) => event !== '');
  }

  private selected(channel: string): string[] {
    const members = this.members().filter(
      (member) => (textOf(member, 'eventChannel') ?? '').toLowerCase() === channel.toLowerCase(),
    );
    if (members.some((member) => (textOf(member, 'filterExpression') ?? '') !== ''))
      throw new UnsupportedError(`the filterExpression of a member of channel ${channel}`);
    return [...new Set(members.map((member) => this.eventOf(member)))].filter((event) => event !== '');
  }

  private members(): XmlNode[] {
    return this.org.deployed.model
      .ofType('PlatformEventChannelMember')
      .flatMap((member) => (member.xml ? [member.xml] : []));
  }

  /** The event that a member selects, as the schema writes it; blank for one that the org does not have. */
  private eventOf(member: XmlNode): string {
    const entity = textOf(member, 'selectedEntity') ?? '';
    const { schema } = this.org.deployed;
    if (!entity.endsWith('ChangeEvent')) return schema.object(entity)?.name ?? '';
    const object = schema.object(changedEntity(entity));
    if (!object) return '';
    return object.name.endsWith('__c') ? object.name.replace(/__c$/, '__ChangeEvent') : `${object.name}ChangeEvent`;
  }

  private unknown(topic: string): SalesforceError {
    return new SalesforceError(
      'topic.not.found',
      `The topic information for org CORE/prod/${this.org.identity.organizationId} and topic ${topic} not found. Ensure the topic name is correct and that the topic exists.`,
      [],
      404,
    );
  }
}
