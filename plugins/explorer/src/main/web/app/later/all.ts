/**
 * What most who open a page do not need: what writes files, the help, and the panels of a page that "reeb explore" shows. It is a script of its own,
 * which stands in the page as a text and runs when it is first needed.
 */

export { saveFigure } from '../export/figure';
export { graphName, graphText, saveGraph } from '../export/graphfile';
export { composed, savePng, savePngAcross } from '../export/png';
export { saveCsv, saveNumbers, savePictures } from '../export/rows';
export { help } from '../help/help';
export { servedPanels } from '../served/panels';
