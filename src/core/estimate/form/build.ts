import type * as l10n from '@vscode/l10n';
import type { Translator } from '../../translator';
import { isDimensionless } from '../dimension';
import { bracketed, type ReadField, type ReadForm } from './check';
import type { FormField } from './fields';

type Words = Translator<l10n.L10nReplacement>;
type Fields = Readonly<Partial<Record<FormField, ReadField>>>;

/**
 * The estimate a form comes to: traffic, storage, bandwidth, cache and servers, every line a formula of its own with a
 * short comment, without a fence around it. undefined while a field cannot be taken.
 */
export function buildEstimate({ fields, problems }: ReadForm, l10n: Words): string | undefined {
  if (problems.size > 0) return undefined;
  const hasMedia = (fields.mediaShare?.si ?? 0) > 0;
  return [
    ...traffic(fields, l10n),
    ...storage(fields, l10n),
    ...(hasMedia ? media(fields, l10n) : []),
    ...bandwidth(hasMedia, l10n),
    ...cache(fields, l10n),
    ...servers(fields, l10n),
  ].join('\n');
}

function line(name: string, formula: string, comment?: string): string {
  return comment ? `${name} = ${formula} // ${comment}` : `${name} = ${formula}`;
}

function textOf(fields: Fields, field: FormField): string {
  return fields[field]?.text ?? '';
}

function traffic(fields: Fields, l10n: Words): string[] {
  const { reads } = fields;
  const isRatio = reads !== undefined && isDimensionless(reads.dimension);
  return [
    `# ${l10n.t('Traffic')}`,
    line('dau', textOf(fields, 'dau'), l10n.t('daily active users')),
    line('actions', textOf(fields, 'actions'), l10n.t('writes per user a day')),
    line('writes', 'dau * actions / day', l10n.t('on average')),
    isRatio
      ? line('reads', `writes * ${bracketed(reads.text)}`, l10n.t('reads for each write'))
      : line('reads', textOf(fields, 'reads'), l10n.t('on average')),
    line('peak', textOf(fields, 'peak'), l10n.t('peak over average')),
    line('peak_writes', 'writes * peak'),
    line('peak_reads', 'reads * peak'),
  ];
}

function storage(fields: Fields, l10n: Words): string[] {
  return [
    `# ${l10n.t('Storage')}`,
    line('object_size', textOf(fields, 'objectSize'), l10n.t('with its metadata')),
    line('storage', 'writes * object_size', l10n.t('grows by this, one copy')),
    line('storage_year', 'storage * 1 year'),
    line('storage_5_years', 'storage * 5 years'),
    line('retention', textOf(fields, 'retention')),
    line('replication', textOf(fields, 'replication'), l10n.t('copies of each object')),
    line('stored', 'storage * retention * replication', l10n.t('all copies, at the end')),
  ];
}

function media(fields: Fields, l10n: Words): string[] {
  return [
    line('media_share', textOf(fields, 'mediaShare'), l10n.t('of the objects carry media')),
    line('media_size', textOf(fields, 'mediaSize')),
    line('media', 'writes * media_share * media_size', l10n.t('into object storage')),
    line('media_stored', 'media * retention'),
  ];
}

function bandwidth(hasMedia: boolean, l10n: Words): string[] {
  return [
    `# ${l10n.t('Bandwidth at the peak')}`,
    line('bandwidth_in', 'peak_writes * object_size to MB/s'),
    line('bandwidth_out', 'peak_reads * object_size to MB/s'),
    ...(hasMedia
      ? [
          line('media_in', 'media * peak to MB/s', l10n.t('uploads')),
          line('media_out', 'peak_reads * media_share * media_size to MB/s', l10n.t('through the CDN')),
        ]
      : []),
  ];
}

function cache({ hotPerUser }: Fields, l10n: Words): string[] {
  return [
    `# ${l10n.t('Cache')}`,
    hotPerUser
      ? line('cache', `dau * ${bracketed(hotPerUser.text)} * object_size`, l10n.t('what each user comes back to'))
      : line('cache', 'reads * 1 day * 20% * object_size', l10n.t('the hottest 20% of a day’s reads')),
  ];
}

function servers(fields: Fields, l10n: Words): string[] {
  return [
    `# ${l10n.t('Servers')}`,
    line('server_qps', textOf(fields, 'serverRate'), l10n.t('what one takes; measure yours')),
    line('servers', 'ceil((peak_reads + peak_writes) / (server_qps * 70%))', l10n.t('each at most 70% busy')),
  ];
}
