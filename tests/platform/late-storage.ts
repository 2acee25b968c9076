/** The browser's extension storage, as far as it is read and written, which takes a moment for each. */
export const stored = new Map<string, unknown>();

const late = () => new Promise((done) => setTimeout(done, 1));

export const local = {
  get: async (key: string | null) => {
    await late();
    return structuredClone(Object.fromEntries([...stored].filter(([own]) => key === null || own === key)));
  },
  set: async (values: Record<string, unknown>) => {
    await late();
    for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
  },
};

export const browser = { runtime: { getManifest: () => ({}) }, storage: { local } };
