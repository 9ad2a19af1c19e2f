/** A call with method and path, or a name with arguments at the beginning of a line. */
export const CALL =
  /\b(GET|POST|PUT|PATCH|DELETE|HEAD|WS|WSS|SEND|SUBSCRIBE|PUBLISH|RPC)\b:?\s+`?(\/?[\w/{}:.<>?=&-]+)|^`?(\w+)\(([^)]*)\)/;

/** A call that is one wherever it stands: a method with a path. */
export const PLAIN_CALL = /\b(?:GET|POST|PUT|PATCH|DELETE)\s+`?\/[\w/{}:.<>?=&-]+/;

/** A name for a key of stored data. */
export const KEY =
  /\b(?:pk|ck|sk|fk|primary|partition(?:ed)?|clustering|sort key|key|index(?:ed|es)?|unique|shard(?:ed)?|\w*id)\b/i;

/** An entity that is one wherever it stands: a name with its fields in brackets, one of them a key. */
export const PLAIN_ENTITY = /^[`*"]*[a-z_]\w+[`*"]*\s?\((?=[^)]*\b\w*(?:id|pk|key|hash)\b)[^)]*,[^)]*\)/i;
