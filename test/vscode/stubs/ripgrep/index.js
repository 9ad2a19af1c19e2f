// Older VS Codes use @vscode/ripgrep, whose binary is a separate download: point to the package that ships it.
const path = require('node:path');
module.exports.rgPath = path.join(__dirname, '../ripgrep-universal/bin', `${process.platform}-${process.arch}`, 'rg');
