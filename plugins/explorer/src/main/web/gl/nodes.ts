/** Draws the nodes and edges of a graph. */

import type { Paint, Slice } from '../scene/contract';
import { edgeWidth, LEAST_NODE, OPEN, OPENS, type Theme, type View } from '../scene/renderer';
import type { NodeScene } from '../scene/scene';
import { Program } from './program';
import { EDGE_FRAGMENT, EDGE_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from './nodes.glsl';
import { Table } from './table';

/** The programs, which all graphs share. */
export class NodePrograms {
  readonly edges: Program;
  readonly nodes: Program;

  constructor(gl: WebGL2RenderingContext) {
    this.edges = new Program(gl, EDGE_VERTEX, EDGE_FRAGMENT);
    this.nodes = new Program(gl, NODE_VERTEX, NODE_FRAGMENT);
  }
}

export class Nodes {
  private readonly nodes: Table;
  private readonly parts: Table;
  private readonly edges: Table;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly programs: NodePrograms,
    readonly scene: NodeScene,
    paint: Paint | undefined,
  ) {
    this.nodes = new Table(gl, 'floats');
    this.parts = new Table(gl, 'floats');
    this.edges = new Table(gl, 'floats');
    this.edges.write(edgeTexels(scene));
    this.paint(paint);
  }

  /** Takes over the colours of the nodes, where they are of this graph. */
  paint(paint: Paint | undefined): void {
    const { count, places } = this.scene;
    const pies = paint?.pies?.length === count ? paint.pies : undefined;
    const rings = paint?.rings?.length === count ? paint.rings : undefined;
    const back = paint?.dimmedNodes?.length === count ? paint.dimmedNodes : undefined;
    const texels = new Float32Array(count * 8);
    const slices: number[] = [];
    for (let i = 0; i < count; i++) {
      const start = slices.length / 4;
      for (const each of turned(pies?.[i] ?? [], paint?.shapes !== undefined)) slices.push(...each);
      const parts = slices.length / 4 - start;
      const place = [places[3 * i]!, places[3 * i + 1]!, places[3 * i + 2]!, rings?.[i] ?? -1];
      texels.set([...place, start, parts, back?.[i] ?? 0, 0], i * 8);
    }
    this.nodes.write(texels);
    this.parts.write(Float32Array.from(slices));
  }

  draw(view: View, strength: number, theme: Theme): void {
    const { gl } = this;
    const edges = this.scene.links.length / 3;
    if (edges > 0) {
      this.common(this.programs.edges, view, strength, theme).texture('edges', 2, gl.TEXTURE_2D, this.edges.texture);
      gl.drawArrays(gl.TRIANGLES, 0, edges * 6);
    }
    this.common(this.programs.nodes, view, strength, theme)
      .texture('parts', 1, gl.TEXTURE_2D, this.parts.texture)
      .set('dim', ...theme.dim)
      .set('background', ...theme.background)
      .set('opens', OPENS * view.ratio * view.opening, OPEN * view.ratio * view.opening);
    gl.drawArrays(gl.TRIANGLES, 0, this.scene.count * 6);
  }

  private common(program: Program, view: View, strength: number, theme: Theme): Program {
    return program
      .use()
      .texture('nodes', 0, this.gl.TEXTURE_2D, this.nodes.texture)
      .set('view', view.x, view.y, view.scale)
      .set('half_', view.width / 2, view.height / 2)
      .set('ratio', view.ratio)
      .set('least', LEAST_NODE * view.ratio)
      .set('strength', strength)
      .set('text', ...theme.text);
  }

  drop(): void {
    for (const each of [this.nodes, this.parts, this.edges]) each.drop();
  }
}

/** Colours from 0 to 1, the first with twice the number of the hatch, and the share of the circle at which each ends. */
function turned(pie: readonly Slice[], hatched: boolean): number[][] {
  const whole = pie.reduce((sum, each) => sum + each.share, 0) || 1;
  let sum = 0;
  return pie.map(({ rgb, share, hatch = 0 }) => [
    rgb[0] / 255 + (hatched ? 2 * hatch : 0),
    rgb[1] / 255,
    rgb[2] / 255,
    (sum += share / whole),
  ]);
}

/** Lower and higher node and width of each edge. */
function edgeTexels(scene: NodeScene): Float32Array {
  const { links, mostShared } = scene;
  const texels = new Float32Array((links.length / 3) * 4);
  for (let i = 0, at = 0; i < links.length; i += 3, at += 4)
    texels.set([links[i]!, links[i + 1]!, edgeWidth(links[i + 2]!, mostShared)], at);
  return texels;
}
