// Stand-in for VS Code's native logger: the same interface, plain appends.
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = 0;
    this.raw = false;
  }

  write(level, args) {
    if (level < this.level || !this.file) return;
    const text = util.format(...args);
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.raw ? text : `${time} [${LEVELS[level]}] ${text}\n`;
    try {
      this.fd ??= fs.openSync(this.file, 'a');
      fs.writeSync(this.fd, line);
    } catch {
      // As in the native logger, a log that cannot be written never disturbs the program.
    }
  }

  trace(...args) {
    this.write(0, args);
  }
  debug(...args) {
    this.write(1, args);
  }
  info(...args) {
    this.write(2, args);
  }
  warn(...args) {
    this.write(3, args);
  }
  error(...args) {
    this.write(4, args);
  }
  critical(...args) {
    this.write(5, args);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {
    if (this.fd !== undefined) fs.closeSync(this.fd);
    this.fd = undefined;
    this.file = undefined;
  }
}

async function create(type, name, file) {
  await fs.promises.mkdir(path.dirname(file), { recursive: true });
  return new Logger(type, name, file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = (name, file) => create('rotating', name, file);
exports.createAsyncRotatingLogger = (name, file) => create('rotating_async', name, file);
