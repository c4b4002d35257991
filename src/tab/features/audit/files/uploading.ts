/**
 * Uploads of one go, file by file: waiting, on their way, done, refused, or asking what to do about a name that is taken.
 * Names are checked before anything leaves the browser: a file's name is read by everybody.
 */
import { useState } from 'react';
import { Fault } from '../../../../base/fault.ts';
import type { GuardKnowledge } from '../../../../core/privacy/caught.ts';
import { scan } from '../../../../core/privacy/scan.ts';
import type { SiteFolder } from '../../../../graph/files/siteFiles.ts';
import { upload } from '../../../../graph/files/upload.ts';
import { useGuardKnowledge } from '../../../board/audit/guardKnowledge.ts';
import { useSite } from '../../../board/world.ts';

export type UploadState =
  | { readonly state: 'sending'; readonly percent: number }
  | { readonly state: 'done' }
  /** A file of that name is there: a new version of it, or another name? */
  | { readonly state: 'taken' }
  /** The name tells who somebody is, or SharePoint does not take it. */
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'failed'; readonly fault: unknown };

export interface Uploading {
  readonly id: string;
  readonly name: string;
  readonly file: File;
  readonly is: UploadState;
}

/** Names that SharePoint takes. Source: "Restrictions and limitations in OneDrive and SharePoint". */
const forbiddenSigns = /["*:<>?/\\|]/;

/** Why a name cannot be used, or null. */
export function wrongWithName(name: string, knows: GuardKnowledge): string | null {
  if (forbiddenSigns.test(name))
    return 'SharePoint takes no name with " * : < > ? / \\ or |. Rename the file and try again.';
  const stops = scan(name.replace(/[_.-]+/g, ' '), knows).some((one) => one.weight === 'stops');
  return stops
    ? 'The name of the file holds something that identifies a person. Rename it, for example with the case reference, and try again.'
    : null;
}

/** `Notes.docx` -> `Notes (2).docx`, or the next number that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number += 1) {
    const other = `${stem} (${number})${ending}`;
    if (!taken.has(other.toLowerCase())) return other;
  }
}

/** @param onDone reads the folder again */
export function useUploads(folder: SiteFolder, onDone: () => Promise<unknown>) {
  const site = useSite();
  const knows = useGuardKnowledge();
  const [uploads, setUploads] = useState<readonly Uploading[]>([]);

  const set = (id: string, is: UploadState): void =>
    setUploads((before) => before.map((one) => (one.id === id ? { ...one, is } : one)));

  const send = async ({ id, file, name }: Omit<Uploading, 'is'>, whenTaken: 'fail' | 'replace'): Promise<void> => {
    set(id, { state: 'sending', percent: 0 });
    try {
      await upload(site, folder, {
        name,
        content: file,
        whenTaken,
        onProgress: ({ sent, total }) =>
          set(id, { state: 'sending', percent: total === 0 ? 100 : Math.round((100 * sent) / total) }),
      });
      await onDone();
      set(id, { state: 'done' });
    } catch (fault) {
      set(id, fault instanceof Fault && fault.code === 'conflict' ? { state: 'taken' } : { state: 'failed', fault });
    }
  };

  return {
    uploads,
    /** One after the other: several at once would only wait for each other at SharePoint's door. */
    add: async (files: readonly File[]): Promise<void> => {
      const added = files.map((file): Uploading => {
        const sentence = wrongWithName(file.name, knows);
        const is: UploadState = sentence === null ? { state: 'sending', percent: 0 } : { state: 'refused', sentence };
        return { id: crypto.randomUUID(), name: file.name, file, is };
      });
      setUploads((before) => [...before.filter((one) => one.is.state !== 'done'), ...added]);
      for (const one of added) if (one.is.state !== 'refused') await send(one, 'fail');
    },
    asNewVersion: (one: Uploading) => send(one, 'replace'),
    asOther: (one: Uploading, taken: ReadonlySet<string>) => {
      const name = freeName(one.name, taken);
      setUploads((before) => before.map((each) => (each.id === one.id ? { ...each, name } : each)));
      return send({ ...one, name }, 'fail');
    },
    again: (one: Uploading) => send(one, 'fail'),
    drop: (one: Uploading): void => setUploads((before) => before.filter((each) => each.id !== one.id)),
  };
}
