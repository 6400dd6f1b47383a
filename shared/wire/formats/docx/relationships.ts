import { readXml } from '../../xml/read-xml.ts';
import { attribute, elementsOf } from '../../xml/xml-tree.ts';
import type { OfficePackage } from './office-package.ts';

/** Where a part refers to: another part of the file by its full name, or an address outside. */
export interface Relationship {
  /** Last word of the type's URI, the same in both dialects of the format: `styles`, `hyperlink`. */
  readonly kind: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** The relationships of a part by id; of the file itself where `part` is empty. */
export async function relationshipsOf(
  file: OfficePackage,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1;
  const xml = await file.part(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (xml === undefined || xml.trim() === '') return new Map();
  const relationships = elementsOf(readXml(xml).root).map((relationship) => {
    const target = attribute(relationship, 'Target') ?? '';
    const isOutside = attribute(relationship, 'TargetMode')?.toLowerCase() === 'external';
    const type = attribute(relationship, 'Type') ?? '';
    return [
      attribute(relationship, 'Id') ?? '',
      {
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: isOutside ? target : partName(part.slice(0, slash), target),
        isOutside,
      },
    ] as const;
  });
  return new Map(relationships);
}

function partName(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
