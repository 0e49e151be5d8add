/**
 * What writes files for a person: a script of its own, which stands in the page as a text and runs with the first file that is asked
 * for, as most who open a page save nothing.
 */

export { saveFigure } from './figure';
export { graphName, graphText, saveGraph } from './graphfile';
export { composed, savePng } from './png';
export { saveCsv, saveNumbers, savePictures } from './rows';
