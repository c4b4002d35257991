/** What a caller hands over to be uploaded. How it is sent is in `upload.ts`. */

/** A file to be uploaded. */
export interface Upload {
  /** With its ending; SharePoint takes none of `" * : < > ? / \ |` and answers `rejected`. */
  readonly name: string;
  readonly content: Blob | Uint8Array;
  /** What a taken name means: `fail` unless a person has chosen `replace`, which makes a new version. */
  readonly whenTaken?: 'fail' | 'replace';
  /** Told after each request that went well. */
  readonly onProgress?: (progress: UploadProgress) => void;
  readonly signal?: AbortSignal;
}

/** In bytes. */
export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
}
