/** Words that say how many or which one, not what. */
export const FILLERS: readonly string[] =
  `cluster, clusters, node, nodes, instance, instances, pool, tier, fleet, farm, shards, replicas, replicated, sharded, partition, partitioned, partitions, set,
  group, main, global, regional, local, new, old, active, passive, hot, warm, cold, highly, available, ha, multi, az, autoscaled, auto, scaling, scaled, stateless, stateful, distributed, managed, serverless,
  optional, etc, the, a, an, our, your, my, some, many, more, other, one, two, three, four, five, several, all, no, v1, v2, v3, copy, deployment, pod, pods, container, containers, docker, kubernetes, k8s,
  aws, amazon, gcp, google, azure, microsoft, cloud, apache, self, hosted, open, source, enterprise, community, edition, based, backed, ttl, async, sync, asynchronous, synchronous, read, reads, write, writes, only, heavy, us, eu, asia,
  east, west, north, south, central, europe, per, region, zone, high, low, large, small, big, fast, slow, internal, private, public, shared, dedicated, single, dual, double, default, eg, ie, in, memory`
    .split(',')
    .map((word) => word.trim());

/** Words after which comes what it is for or with, not what it is. */
export const PREPOSITIONS: readonly string[] =
  'of, for, to, with, on, from, by, via, using, behind, holding, storing, containing, that, which, into, at, as, over, through, before, after, uses, handles, runs, running, like, without'
    .split(',')
    .map((word) => word.trim());

/** Words of the field that are no kind: they are not misspellings of one. */
export const TOPIC_WORDS: readonly string[] =
  `account, accounts, activity, ad, address, ads, amount, anti, apply, article, asset, audio, audit, auth, authentication, authorization, availability, average, avatar, balance, ban, base, batch, bid, bids, billing, block,
  board, body, book, booking, bookings, border, bound, call, calls, card, cards, cart, case, cases, catalog, catalogue, celebrity, change, changes, channel, channels, charge, chat, chats, check, checkout, chunk, chunks, class, click, clicks, code, collect, comment,
  comments, compliance, contact, contacts, content, contest, core, count, counter, counting, create, current, custom, dao, date, delete, deliver, delivery, details, diff, direct, discovery, display, doc, docs, document, documents, domain, draft, drive, edit,
  editor, entity, entry, error, event, events, exact, experiment, export, face, fact, fan, fare, feature, features, feed, feeds, fetch, field, file, files, filter, flag, flow, fold, follow, follower, followers, following, follows, form, forms, forward, fraud, free, friend, friends,
  game, gateways, geo, geohash, get, good, graph, group, groups, guide, hash, health, heartbeat, history, home, hotel, hotels, hour, http, https, id, identity, image, images, import, info, inference, ingest, ingestion, input, insert, inventory, invite, item,
  items, job, jobs, key, keys, label, last, launch, learning, legal, level, like, likes, limit, limits, line, link, links, list, lists, live, load, loan, local, location, locations, lock, logging, login, logout, look, loop, machine, make, map, mapping, match, matching, media, member,
  members, merge, message, messages, messaging, metadata, method, mode, model, models, moderation, money, month, move, movie, movies, music, name, names, native, nearby, network, news, newsfeed, note, notes, offer, offers, office, offline, online, ops, option, order, orders, output, owner, page,
  pages, parse, part, parts, path, paste, payment, payments, payout, people, photo, photos, place, places, plan, play, playback, player, point, points, poll, popular, post, posts, prediction, preference, preferences, prefix, presence, present, price, prices, pricing, problem, problems, process, product, products, profile, profiles,
  promo, promotion, proof, publish, put, quality, query, queries, quota, quote, rank, ranking, rate, rating, ratings, raw, receipt, receipts, recent, recommendation, recommendations, record, records, redirect, refund, register, registration, relay, render, report, reports, request, requests, reservation, reservations, response, rest, result, results,
  retry, return, review, reviews, ride, rides, ring, risk, robots, room, rooms, root, route, router, routing, row, rule, rules, safe, sale, sales, sample, save, scan, schedule, schema, score, scores, script, seat, seats, secret, section, secure, security, seen, segment, segments, sell, send, sent, serve, settings, settlement, share, shares, shipping, shop, short, shortener, sign, signup,
  site, size, slot, snippet, social, sort, source, space, spam, speed, sport, start, stat, state, states, static, stats, status, step, stock, stocks, store, stories, story, strategy, streaming, string, submission, submissions, submit, subscribe, subscription, subscriptions, suggest, suggestion, suggestions, support, surge, switch, symbol, sync, tag, tags, task, tasks, team, template, test,
  tests, text, thread, threads, thumbnail, thumbnails, ticket, tickets, time, timeline, timelines, title, token, tokens, top, topics, track, tracking, trade, trades, traffic, transaction, transcode, transfer, transit, transport, trend, trending, trends, trie, trip, trips, trust, tweet, tweets, type, typeahead, typing, unit, update, updates, upload, url, urls, usage, user, users, validation, value, values, vehicle, version,
  video, videos, view, views, visit, vote, votes, wallet, watch, weather, weight, window, wish, wishlist, word, words, work, workflow, world, year, metering, collaboration, cursor, operation, operations, oplog, snapshot, transform, transformation, backend, business, charging, claim, clean, cleanup, close, cost, crash, crawl, crawling, dedupe, deduplication, dispatch, eta, geofence, hold, index, indexing, last, leader, mail, market, matchmaking, meeting, meter, nearest, pay, phase, pickup, pin, quiz, react,
  reserve, robot, sandboxed, scale, scraping, search, second, sensor, server, shuffle, stage, sticker, stop, tenant, tier, tinder, train, training, translate, translation, tree, trigger, twitter, uber, unread, verdict, verify, viewer, wait, waiting, zone, autocomplete, autosuggest, archive, advert, advertisement, agents, alerts, anomaly, detection, cms, personalization, personalisation, segmentation, invoice, invoices, merchant, merchants, restaurant, restaurants, menu, menus, driver, drivers, rider, riders, calendar, catalogs, compute, hosted,
  cached, caches, stored, cause, cast, cave, care, base, bases, mine, mind, mirror, mongers, oracles, park, spare, stare, storm, strip, stripes, swift, vault, kings, react, rabbits, solar, sonar, speak, nets, note, nude, made, mode, node, noted`
    .split(',')
    .map((word) => word.trim());
