import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../../../shared/errors.ts';

/** Packages that cannot be bundled, since they load machine code: they are laid beside the bundle. */
export interface NativePackages {
  /** Left out of the bundle, found beside it. */
  readonly external: readonly string[];
  /** Folders under `node_modules`. */
  readonly folders: readonly string[];
  /** What of these is made for the function's machine alone. */
  readonly machine: readonly string[];
}

/** sharp with libvips for Lambda's Linux on x86_64, as the lock file pins them. */
export const withSharp: NativePackages = {
  external: ['sharp'],
  folders: ['sharp', '@img/colour', 'detect-libc', 'semver'],
  machine: ['@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64'],
};

/**
 * Lays native packages beside a bundle.
 *
 * @param onLaptop - the bundle runs on this machine: what it has of its own is found in the project's folder, and
 * nothing is asked for that only Lambda needs
 * @throws SettingsError `native-package-missing`, with the command that brings it
 */
export function layBeside(packages: NativePackages, { from, to, onLaptop }: Laying): void {
  const modules = join(from, 'node_modules');
  for (const name of [...packages.folders, ...packages.machine]) {
    const folder = join(modules, name);
    if (!existsSync(folder)) {
      if (onLaptop && packages.machine.includes(name)) continue;
      throw missing(name, modules);
    }
    cpSync(folder, join(to, 'node_modules', name), { recursive: true, dereference: true, filter: isNeeded });
  }
}

export interface Laying {
  /** The project's folder. */
  readonly from: string;
  /** The folder of the bundle. */
  readonly to: string;
  readonly onLaptop: boolean;
}

// Sources for a build that nobody does on Lambda, and the packages' own nested copies stay.
function isNeeded(path: string): boolean {
  return !/[/\\](?:src|install|\.bin)$|\.(?:md|d\.ts|d\.mts|d\.cts|map)$/.test(path);
}

function missing(name: string, modules: string): SettingsError {
  const { version } = JSON.parse(readFileSync(join(modules, 'sharp', 'package.json'), 'utf8')) as {
    version: string;
  };
  return new SettingsError({
    code: 'native-package-missing',
    message: `The package ${name}, which the picture function needs on Lambda, is not installed on this machine.`,
    fix: `Run: npm install --no-save --os=linux --cpu=x64 --libc=glibc sharp@${version}`,
  });
}
