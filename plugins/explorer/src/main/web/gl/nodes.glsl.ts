/** Shaders of a graph: edges beneath, nodes as pies within rings. */

import { TEXEL } from './table';

const VIEW = `
uniform highp sampler2D nodes,parts;
uniform vec3 view;              // middle, pixels for each unit
uniform vec2 half_;             // half of the canvas in pixels
uniform float ratio,least;      // pixels for each CSS pixel; least radius of a node in pixels
${TEXEL}
float radius(float r){return max(r*view.z,least);}
const vec4 NOWHERE=vec4(2,2,0,1);
`;

export const EDGE_VERTEX = `${VIEW}
uniform highp sampler2D edges;
out float side;flat out float width;flat out float back;
void main(){
  int i=gl_VertexID/6,k=gl_VertexID%6;
  vec4 e=texel(edges,i);
  int first=int(e.x),second=int(e.y);
  vec4 a=texel(nodes,2*first),b=texel(nodes,2*second);
  back=max(texel(nodes,2*first+1).z,texel(nodes,2*second+1).z);
  vec2 p=(a.xy-view.xy)*view.z,q=(b.xy-view.xy)*view.z;
  float length_=length(q-p);
  width=e.z*ratio;side=0.;
  if(length_<.01){gl_Position=NOWHERE;return;}
  vec2 along=(q-p)/length_;
  bool far=k==1||k==2||k==4,up=k==2||k==4||k==5;
  float reach=width*.5+1.;
  side=up?reach:-reach;
  gl_Position=vec4(((far?q:p)+vec2(-along.y,along.x)*side)/half_,0,1);
}`;

export const EDGE_FRAGMENT = `
uniform vec3 text;uniform float strength;
in float side;flat in float width;flat in float back;out vec4 result;
void main(){
  float a=clamp(width*.5+.5-abs(side),0.,1.)*min(1.,width)*(back>.5?.1:.28)*strength;
  result=vec4(text,1)*a;
}`;

export const NODE_VERTEX = `${VIEW}
out vec2 at;flat out float r;flat out vec4 told;flat out float ring;
void main(){
  int i=gl_VertexID/6,k=gl_VertexID%6;
  vec4 n=texel(nodes,2*i);
  told=texel(nodes,2*i+1);
  r=radius(n.z);ring=n.w;
  vec2 corner=vec2(k==1||k==2||k==4,k==2||k==4||k==5)*2.-1.;
  at=corner*(r+1.);
  gl_Position=vec4(((n.xy-view.xy)*view.z+at)/half_,0,1);
}`;

/** From the middle outwards: pie, or rows where it is open; a gap; a ring closed as far as the node is pure. */
export const NODE_FRAGMENT = `
uniform highp sampler2D parts;
uniform vec3 dim,background,text;uniform float strength,ratio;uniform vec2 opens;
in vec2 at;flat in float r;flat in vec4 told;flat in float ring;out vec4 result;
${TEXEL}
bool line(float along){return mod(along,6.*ratio)<2.*ratio;}
bool lines(float hatch){
  if(hatch<.5)return false;
  if(hatch<1.5)return line(at.x+at.y);
  if(hatch<2.5)return line(at.x-at.y);
  if(hatch<3.5)return line(at.y);
  if(hatch<4.5)return line(at.x);
  if(hatch<5.5)return line(at.x+at.y)||line(at.x-at.y);
  if(hatch<6.5)return line(at.x)||line(at.y);
  return line(length(at));
}
void main(){
  float d=length(at);
  float whole=clamp(r-d+.5,0.,1.);
  if(whole<=0.)discard;
  // Clockwise from the top, from 0 to 1.
  float turn=fract(atan(at.x,at.y)/6.2831853+1.);
  vec3 c=dim;float hatch=0.;
  if(told.z<.5){
    int start=int(told.x),count=int(told.y);
    for(int i=0;i<count;i++){
      vec4 slice=texel(parts,start+i);
      hatch=floor(slice.r*.5);c=vec3(slice.r-2.*hatch,slice.gb);
      if(turn<slice.a)break;
    }
  }
  if(lines(hatch))c=mix(c,background,.6);
  float open=smoothstep(opens.x,opens.y,r);
  float width=clamp(r*.1,1.2*ratio,5.*ratio);
  float ringed=ring<0.||r<7.*ratio?0.:1.;
  float outer=r-ringed*width*1.5;
  float inner=mix(0.,outer-max(width*1.3,2.*ratio),open);
  float pie=clamp(outer-d+.5,0.,1.)*clamp(d-inner+.5,0.,1.);
  if(inner<=0.)pie=clamp(outer-d+.5,0.,1.);
  vec3 under=mix(background,c,.1);
  vec3 shown=mix(under,c,pie);
  float closed=ringed*clamp(d-(r-width)+.5,0.,1.);
  shown=mix(shown,mix(background,text,turn<=ring?.62:.16),closed);
  float a=whole*strength*(told.z>.5?.55:1.);
  result=vec4(shown,1)*a;
}`;
