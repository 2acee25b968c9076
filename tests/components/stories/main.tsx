import type { Language } from '../../../utils/texts/texts.ts';
import { badgesStory } from './badges.ts';
import { chipStory } from './chip.ts';
import { kitStory } from './kit.tsx';
import { loadedStory } from './loaded.tsx';
import { startStory } from './start.tsx';

/** Draws one story into the page: `?story=chip-stored&lang=zh&theme=dark`. */
export type Story = (name: string, language: Language, theme: 'auto' | 'light' | 'dark') => void;

const STORIES: Readonly<Record<string, Story>> = {
  badges: badgesStory,
  chip: chipStory,
  kit: kitStory,
  loaded: loadedStory,
  start: startStory,
};

const query = new URLSearchParams(location.search);
const story = query.get('story') ?? 'kit';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const [kind = 'kit', ...rest] = story.split(':');
STORIES[kind]?.(rest.join(':'), query.get('lang') === 'en' ? 'en' : 'zh', theme);
