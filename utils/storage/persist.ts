/** Whether the browser may throw the data away by itself, and how much room there is. */
export interface StorageUse {
  /** Bytes; null when the browser does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly persisted: boolean;
}

/** @returns whether the data is now kept until the operator deletes it */
export async function askPersistence(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}

export async function storageUse(): Promise<StorageUse> {
  const estimate = await navigator.storage?.estimate?.();
  const persisted = (await navigator.storage?.persisted?.()) ?? false;
  return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, persisted };
}
