/** Languages of the interface. Every shown text stands in this folder, in both. */
export type Language = 'zh' | 'en';

/** One room's texts: the Chinese object is the type, the English one must match it. */
export type Texts<T> = Readonly<Record<Language, T>>;
