/**
 * A program and its uniforms by name. It is compiled by the process of the graphics card while the page goes on: only where it is
 * used first is waited for it.
 */
export class Program {
  private readonly program: WebGLProgram;
  private shaders: readonly WebGLShader[];
  private readonly places = new Map<string, WebGLUniformLocation | null>();

  constructor(
    private readonly gl: WebGL2RenderingContext,
    vertex: string,
    fragment: string,
  ) {
    this.program = gl.createProgram()!;
    this.shaders = [compiled(gl, gl.VERTEX_SHADER, vertex), compiled(gl, gl.FRAGMENT_SHADER, fragment)];
    for (const each of this.shaders) gl.attachShader(this.program, each);
    gl.linkProgram(this.program);
  }

  use(): this {
    if (this.shaders.length > 0) this.check();
    this.gl.useProgram(this.program);
    return this;
  }

  /** Waits until it is linked. */
  private check(): void {
    const { gl } = this;
    if (!gl.getProgramParameter(this.program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const logs = [...this.shaders.map((each) => gl.getShaderInfoLog(each)), gl.getProgramInfoLog(this.program)];
      throw new Error(`This browser's graphics cannot compile a program: ${logs.filter(Boolean).join('; ')}`);
    }
    for (const each of this.shaders) gl.deleteShader(each);
    this.shaders = [];
  }

  /** Sets a float or a vector of floats. */
  set(name: string, ...values: readonly number[]): this {
    const { gl } = this;
    const at = this.place(name);
    const [x = 0, y = 0, z = 0, w = 0] = values;
    if (values.length === 1) gl.uniform1f(at, x);
    else if (values.length === 2) gl.uniform2f(at, x, y);
    else if (values.length === 3) gl.uniform3f(at, x, y, z);
    else gl.uniform4f(at, x, y, z, w);
    return this;
  }

  whole(name: string, value: number): this {
    this.gl.uniform1i(this.place(name), value);
    return this;
  }

  wholes(name: string, x: number, y: number, z: number, w: number): this {
    this.gl.uniform4i(this.place(name), x, y, z, w);
    return this;
  }

  /** Binds a texture to a unit for a sampler. */
  texture(name: string, unit: number, target: number, texture: WebGLTexture | null): this {
    const { gl } = this;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(target, texture);
    gl.uniform1i(this.place(name), unit);
    return this;
  }

  private place(name: string): WebGLUniformLocation | null {
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.gl.getUniformLocation(this.program, name);
      this.places.set(name, place);
    }
    return place;
  }
}

function compiled(gl: WebGL2RenderingContext, type: number, text: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, `#version 300 es\nprecision highp float;precision highp int;${text}`);
  gl.compileShader(shader);
  return shader;
}
