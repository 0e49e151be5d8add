/** Shaders of rows: dots and pictures. Both read where a row is from the same tables. */

import { TEXEL } from './table';

const MARK = `
uniform highp sampler2D from,to,colours;
uniform float way;
uniform vec3 view;      // middle, pixels for each unit
uniform vec2 half_;     // half of the canvas in pixels
uniform vec4 bounds;    // least and greatest side, dots below it, small pictures below it; pixels
uniform vec2 opens;     // radius of a node at which it opens, and is open; pixels
uniform vec2 ready;     // rows whose small and full pictures are there
uniform int turn;       // 0 all rows, 1 those that stand back, 2 the others
${TEXEL}
float open(float radius){return radius==0.?1.:smoothstep(opens.x,opens.y,radius*view.z);}
// x, y, side in pixels, how much of it is seen
vec4 at(vec4 m,float seen){
  return vec4((m.xy-view.xy)*view.z/half_,clamp(m.z*view.z,bounds.x,bounds.y),seen);
}
vec4 mark(int i){
  vec4 m=texel(to,i);float seen=open(m.w);
  if(way<1.){vec4 f=texel(from,i);seen=mix(open(f.w),seen,way);m=mix(f,m,way);}
  return at(m,seen);
}
bool off(vec4 m,float back){
  vec2 edge=1.+m.z/half_;
  return m.w<.01||abs(m.x)>edge.x||abs(m.y)>edge.y||turn==1&&back<.5||turn==2&&back>.5;
}
bool pictured(int i,float side){
  float n=float(i);
  return side>=bounds.z&&(n<ready.x||n<ready.y);
}
const vec4 NOWHERE=vec4(2,2,0,1);
`;

const DOT = `
  gl_PointSize=1.;colour=vec4(0);side=0.;shape=0.;
  if(off(m,c.a)){gl_Position=NOWHERE;return;}
  side=min(m.z,greatest);
  shape=mod(floor(c.a*255.+.5),128.);
  colour=vec4(c.rgb,m.w*(c.a>.5?-1.:1.));
  gl_PointSize=side+1.;
  gl_Position=vec4(m.xy,0,1);
}`;

/** Dots of rows at rest, which are those that their list names. */
export const DOT_VERTEX = `${MARK}
layout(location=0)in vec4 place;layout(location=1)in vec4 c;
uniform float greatest;
out vec4 colour;out float side;flat out float shape;
void main(){
  vec4 m=at(place,open(place.w));
${DOT}`;

/** Dots of rows on their way, of those that are no pictures. */
export const MOVING_DOT_VERTEX = `${MARK}
uniform float greatest;
uniform int every;
out vec4 colour;out float side;flat out float shape;
void main(){
  int i=gl_VertexID*every;
  vec4 c=texel(colours,i);vec4 m=mark(i);
  if(pictured(i,m.z))m.w=0.;
${DOT}`;

/** Dots whose edge is where a distance is 0: `beyond(p, r)`, from the middle p, of a dot of radius r. */
const dots = (beyond: string): string => `
uniform vec3 dim;uniform vec2 strength;
in vec4 colour;in float side;flat in float shape;out vec4 result;
${beyond}
void main(){
  float a=clamp(.5-beyond((gl_PointCoord-.5)*(side+1.),side*.5),0.,1.)*abs(colour.a);
  bool back=colour.a<0.;
  a*=back?strength.y:strength.x;
  result=vec4(back?dim:colour.rgb,1)*a;
}`;

/** Discs alone: the first view need not wait until all other shapes are compiled. */
export const DISC_FRAGMENT = dots('float beyond(vec2 p,float r){return length(p)-r;}');

export const SHAPE_FRAGMENT = dots(`
float bars(vec2 q,float r){return max(min(q.x,q.y)-r*.32,max(q.x,q.y)-r);}
float beyond(vec2 p,float r){
  if(shape<.5)return length(p)-r;
  vec2 q=abs(p);
  if(shape<1.5)return max(q.x,q.y)-r*.8;
  if(shape<2.5)return max(q.x*.87-p.y*.5,p.y)-r*.55;
  if(shape<3.5)return (q.x+q.y-r)*.8;
  if(shape<4.5)return bars(q,r);
  if(shape<5.5)return bars(abs(vec2(p.x+p.y,p.x-p.y))*.71,r);
  if(shape<6.5)return max(q.x*.87+p.y*.5,-p.y)-r*.55;
  return abs(length(p)-r*.7)-r*.3;
}`);

export const PICTURE_VERTEX = `${MARK}
uniform ivec4 small,full;       // across, for each layer, width and height of a cell
uniform vec4 extents;           // width and height of a small and of a full picture
uniform vec4 sizes;             // width and height of a small and of a full layer
uniform vec4 ink;               // strength of small and of large ink, and sides up to and from which
uniform float edge,grown;       // pixels for each CSS pixel; side at which nothing is left of the dot, in CSS pixels
out vec3 where;out vec2 across;flat out vec4 colour;flat out vec4 box;flat out vec3 kind;flat out vec2 tone;
void main(){
  int i=gl_VertexID/4,k=gl_VertexID%4;
  vec4 c=texel(colours,i);vec4 m=mark(i);
  where=vec3(0);colour=vec4(0);box=vec4(0);kind=vec3(0);across=vec2(0);tone=vec2(0);
  if(off(m,c.a)||!pictured(i,m.z)){gl_Position=NOWHERE;return;}
  vec2 corner=vec2(k&1,k>>1);
  float n=float(i);
  bool fine=n<ready.y&&(m.z>=bounds.w||n>=ready.x);
  ivec4 sheet=fine?full:small;
  vec2 size=fine?extents.zw:extents.xy,layer=fine?sizes.zw:sizes.xy;
  int slot=i%sheet.y;
  vec2 start=vec2(slot%sheet.x*sheet.z,slot/sheet.x*sheet.w);
  vec2 span=m.z*extents.zw/max(extents.z,extents.w);
  float lod=fine?clamp(floor(log2(size.x/span.x)+.5),0.,2.):0.;
  float inset=.5*exp2(lod);
  box=vec4(start+min(vec2(inset),size*.5),start+max(size-inset,size*.5))/layer.xyxy;
  where=vec3((start+vec2(corner.x,1.-corner.y)*size)/layer,i/sheet.y);
  across=corner*span;
  kind=vec3(fine?lod:-1.,span);
  bool back=c.a>.5;
  colour=vec4(c.rgb,m.w*(back?-1.:1.));
  // Small pictures begin as full dots of their colour and turn to ink as they grow, strong ink at first.
  tone=vec2(mix(ink.x,ink.y,smoothstep(edge*ink.z,edge*ink.w,span.y)),smoothstep(edge*4.5,edge*grown,span.y));
  gl_Position=vec4(m.xy+(corner-.5)*span/half_,0,1);
}`;

export const PICTURE_FRAGMENT = `
precision highp sampler2DArray;
uniform sampler2DArray smallSheet,fullSheet;
uniform vec3 dim,background;uniform float grey,photograph,weak,edge;
in vec3 where;in vec2 across;flat in vec4 colour;flat in vec4 box;flat in vec3 kind;flat in vec2 tone;
out vec4 result;
void main(){
  vec3 place=vec3(clamp(where.xy,box.xy,box.zw),where.z);
  vec3 v=kind.x<0.?textureLod(smallSheet,place,0.).rgb:textureLod(fullSheet,place,kind.x).rgb;
  bool back=colour.a<0.;
  vec3 c=back?dim:colour.rgb;
  float a=abs(colour.a);
  if(photograph<.5&&grey>.5){
    float shape=v.r;
    if(tone.y<1.)shape=mix(1.-smoothstep(.3,.55,length(across/kind.yz-.5)),shape,tone.y);
    result=vec4(c,1)*(min(1.,shape*tone.x)*a*(back?weak:1.));
    return;
  }
  if(grey>.5)v=v.rrr;
  else if(photograph<.5)v=mix(c,v,tone.y);
  if(back)v=mix(vec3(dot(v,vec3(.3,.59,.11))),background,.72);
  float width=clamp(kind.y*.06,edge,edge*3.);
  vec2 far=min(across,kind.yz-across);
  if(min(far.x,far.y)<width&&kind.y>edge*7.)v=back?mix(dim,background,.5):c;
  result=vec4(v,1)*a;
}`;
