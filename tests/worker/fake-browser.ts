/** As much of the browser as the worker's gate needs. Import before anything that touches `browser`. */
type Values = Record<string, unknown>;

export const local: Values = {};
export const session: Values = {};
export const granted = { hosts: true };

const area = (values: Values) => ({
  async get(key: string | null) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return key === null ? { ...values } : key in values ? { [key]: values[key] } : {};
  },
  async set(change: Values) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    Object.assign(values, change);
  },
});

Object.assign(globalThis, {
  browser: {
    runtime: { id: 'kuance', getManifest: () => ({ version: '1', optional_host_permissions: [] }) },
    storage: { local: area(local), session: area(session) },
    permissions: { contains: async () => granted.hosts },
  },
});
