import chatDesign from '../../media/content/patterns/chat-app.json';
import collaborative from '../../media/content/patterns/collaborative.json';
import eCommerce from '../../media/content/patterns/e-commerce.json';
import feed from '../../media/content/patterns/feed.json';
import geospatial from '../../media/content/patterns/geospatial.json';
import media from '../../media/content/patterns/media.json';
import readHeavy from '../../media/content/patterns/read-heavy.json';
import realTime from '../../media/content/patterns/real-time.json';
import search from '../../media/content/patterns/search.json';
import writeHeavy from '../../media/content/patterns/write-heavy.json';
import { type Pattern, parsePatterns } from '../core/content/patterns';
import { once } from '../core/once';

/** The designs to start from, checked on first use. Throws a `ContentError` if a file of the package is damaged. */
export const loadPatterns: () => readonly Pattern[] = once(() =>
  parsePatterns({
    'read-heavy.json': readHeavy,
    'write-heavy.json': writeHeavy,
    'real-time.json': realTime,
    'feed.json': feed,
    'search.json': search,
    'geospatial.json': geospatial,
    'collaborative.json': collaborative,
    'media.json': media,
    'e-commerce.json': eCommerce,
    'chat-app.json': chatDesign,
  }),
);
