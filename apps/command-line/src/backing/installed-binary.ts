import { installPackages, mayInstall } from './debian-packages';
import { localBinary } from './local-binary';

export interface InstalledBinary {
  readonly path: string;
  readonly note: string;
}

/** The path of a program of a Debian package, installing the package where we may. Throws one sentence that says what to install. */
export async function installedBinary(
  program: string, debianPackage: string, setting: string, report?: (text: string) => void, folders: readonly string[] = [],
): Promise<InstalledBinary> {
  const present = localBinary(program, folders);
  if (present !== undefined) return { path: present, note: 'binary installed here' };
  const missing = `no ${program} found: install ${debianPackage} so that it is on the path, or set ${setting}`;
  if (!mayInstall()) throw new Error(missing);
  await installPackages([debianPackage], report);
  const installed = localBinary(program, folders);
  if (installed === undefined) throw new Error(missing);
  return { path: installed, note: 'binary installed now' };
}
