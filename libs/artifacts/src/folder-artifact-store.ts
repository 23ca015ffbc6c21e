import { ContentFolder } from './content/content-folder.js';
import { StoredArtifacts } from './stored-artifacts.js';

/** Artifacts in a folder of this machine. */
export class FolderArtifactStore extends StoredArtifacts {
  constructor(folder: string) {
    super(new ContentFolder(folder));
  }
}
