import type { GroupKey } from './group-keys';
import type { PreparedGrouping } from './prepared-report';

/** A group of rows and the groups inside it. */
export interface GroupNode {
  readonly key: GroupKey;
  /** Ids of the groups that hold it and its own. */
  readonly path: readonly string[];
  readonly children: readonly GroupNode[];
}

interface Growing {
  readonly key: GroupKey;
  readonly path: readonly string[];
  readonly children: Map<string, Growing>;
}

/** Groups of one direction of a report as they turn up in its rows. */
export class GroupTree {
  private readonly roots = new Map<string, Growing>();

  constructor(private readonly groupings: readonly PreparedGrouping[]) {}

  /** Adds the groups of a row; answers their ids. */
  add(keys: readonly GroupKey[]): readonly string[] {
    let level = this.roots;
    let path: readonly string[] = [];
    for (const key of keys) {
      const known = level.get(key.id);
      path = known?.path ?? [...path, key.id];
      const node: Growing = known ?? { key, path, children: new Map() };
      if (!known) level.set(key.id, node);
      level = node.children;
    }
    return path;
  }

  /**
   * The groups in the order of the report.
   * @param rank number by which groups of a level are sorted; undefined sorts them by their own value
   */
  sorted(rank: (level: number, path: readonly string[]) => number | null | undefined): readonly GroupNode[] {
    const sort = (nodes: Iterable<Growing>, level: number): readonly GroupNode[] => {
      const descending = this.groupings[level]?.grouping.sortOrder === 'Desc';
      const ranked = [...nodes].map((node) => ({ node, rank: rank(level, node.path) }));
      ranked.sort((a, b) => {
        const order =
          a.rank === undefined || b.rank === undefined
            ? compare(a.node.key.order, b.node.key.order)
            : compare(a.rank, b.rank) || compare(a.node.key.order, b.node.key.order);
        return descending ? -order : order;
      });
      return ranked.map(({ node }) => ({
        key: node.key,
        path: node.path,
        children: sort(node.children.values(), level + 1),
      }));
    };
    return sort(this.roots.values(), 0);
  }
}

/** Blanks come first. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
