export function whenNpmIsGone(callback: () => void): void;
