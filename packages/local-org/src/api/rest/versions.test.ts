import { isRetiredVersion, isSupportedVersion, SUPPORTED_VERSIONS } from './versions';

it('names releases as the platform does', () => {
  const label = (version: string) => SUPPORTED_VERSIONS.find((entry) => entry.version === version)?.label;
  expect(['31.0', '45.0', '46.0', '47.0', '64.0', '66.0'].map(label)).toEqual([
    "Summer '14",
    "Spring '19",
    "Summer '19",
    "Winter '20",
    "Summer '25",
    "Spring '26",
  ]);
});

it('knows what is answered, retired and yet to come', () => {
  expect(['30.0', '31.0', '66.0', '67.0', '66.5'].map(isSupportedVersion)).toEqual([false, true, true, false, false]);
  expect(['20.0', '30.0', '31.0', '5.0'].map(isRetiredVersion)).toEqual([true, true, false, false]);
});
