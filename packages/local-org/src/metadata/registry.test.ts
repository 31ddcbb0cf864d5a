import { loadRegistry } from './registry';

describe('the registry of metadata types', () => {
  const registry = loadRegistry();

  it('knows every type by name, whatever the case', () => {
    expect(registry.types.length).toBeGreaterThan(500);
    expect(registry.type('customobject')?.directory).toBe('objects');
    expect(registry.childType('CustomField')?.parent.name).toBe('CustomObject');
  });

  it('finds types by suffix and bundles by directory', () => {
    expect(registry.withSuffix('flow').map(({ type }) => type.name)).toEqual(['Flow']);
    expect(registry.withSuffix('field')[0]?.child?.name).toBe('CustomField');
    expect(registry.bundleDirectory('lwc')?.name).toBe('LightningComponentBundle');
  });

  it('has a directory and a suffix or an adapter in each row', () => {
    for (const type of registry.types)
      expect(Boolean(type.directory) && Boolean(type.suffix ?? type.adapter ?? type.folderContentType)).toBe(true);
  });
});
