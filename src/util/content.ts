import notes from '../../media/content/notes.json';
import nudges from '../../media/content/nudges.json';
import parameters from '../../media/content/parameters.json';
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
import phases from '../../media/content/phases.json';
import playbook from '../../media/content/playbook.json';
import chatApp from '../../media/content/problems/chat-app.json';
import newsFeed from '../../media/content/problems/news-feed.json';
import urlShortener from '../../media/content/problems/url-shortener.json';
import reference from '../../media/content/reference.json';
import signals from '../../media/content/signals.json';
import { type Content, parseContent } from '../core/content/content';
import { type Pattern, parsePatterns } from '../core/content/patterns';

let loaded: Content | undefined;

/** Everything the product teaches, checked on first use. Throws a `ContentError` if a file of the package is damaged. */
export function loadContent(): Content {
  loaded ??= parseContent({
    notes,
    nudges,
    parameters,
    phases,
    playbook,
    reference,
    signals,
    problems: { 'chat-app.json': chatApp, 'url-shortener.json': urlShortener, 'news-feed.json': newsFeed },
  });
  return loaded;
}

let patterns: readonly Pattern[] | undefined;

/** The designs to start from, checked on first use. Throws a `ContentError` if a file of the package is damaged. */
export function loadPatterns(): readonly Pattern[] {
  patterns ??= parsePatterns({
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
  });
  return patterns;
}
