// Stand-in for the native watchdog: the launcher's pipe already ends the server (serverWrapper.mjs).
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
