/** Tables of numbers in textures, which shaders read by number of row, node or edge. */

/** Texels in a row of a table, which every WebGL2 has; shaders know it too. */
const WIDTH = 2048;

/** GLSL: the texel of a number. */
export const TEXEL = 'vec4 texel(highp sampler2D s,int i){return texelFetch(s,ivec2(i&2047,i>>11),0);}';

export class Table {
  readonly texture: WebGLTexture;
  private height = 0;

  /** A table of four floats or four bytes a texel. */
  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly form: 'floats' | 'bytes',
  ) {
    this.texture = gl.createTexture()!;
  }

  /** Replaces what the table holds. */
  write(values: Float32Array | Uint8Array): void {
    const { gl } = this;
    const [inner, type] = this.form === 'bytes' ? [gl.RGBA8, gl.UNSIGNED_BYTE] : [gl.RGBA32F, gl.FLOAT];
    const texels = values.length / 4;
    const rows = Math.floor(texels / WIDTH);
    const rest = texels % WIDTH;
    const height = Math.max(1, rows + (rest > 0 ? 1 : 0));
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    if (height !== this.height) {
      gl.texImage2D(gl.TEXTURE_2D, 0, inner, WIDTH, height, 0, gl.RGBA, type, null);
      for (const each of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
        gl.texParameteri(gl.TEXTURE_2D, each, gl.NEAREST);
      this.height = height;
    }
    if (rows > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, WIDTH, rows, gl.RGBA, type, values);
    if (rest > 0)
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, rows, rest, 1, gl.RGBA, type, values.subarray(rows * WIDTH * 4));
  }

  drop(): void {
    this.gl.deleteTexture(this.texture);
  }
}
