import { breakLines } from './breakLines.ts';
import type { PictureBlock, PicturePlan } from './PicturePlan.ts';

/** Paper and ink by day, whatever the screen shows: a picture is held up, printed, and looked at in bright light. */
const paper = '#ffffff';
const ink = '#0b1a14';
const soft = '#3c4f46';

const latin = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans"';
const faces: Readonly<Record<string, string>> = {
  'zh-Hant': '"PingFang TC", "Microsoft JhengHei UI", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC"',
  'zh-Hans': '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"',
};

/**
 * Draws a plan with the device's own faces and gives it as the data address of a PNG; undefined where the browser
 * has no canvas or refuses to read it back. What is too long for the picture is set smaller as a whole, never cut.
 * Waits for nothing, so that a share sheet may still be opened by the same tap.
 */
export function drawPicture(plan: PicturePlan): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = plan.widthPx;
  canvas.height = plan.heightPx;
  const brush = canvas.getContext('2d');
  if (brush === null) return undefined;
  const room = plan.heightPx - 2 * plan.marginPx;
  let scale = 1;
  while (scale > 0.4 && layOut(brush, plan, scale, false) > room) scale -= 0.04;
  brush.fillStyle = paper;
  brush.fillRect(0, 0, plan.widthPx, plan.heightPx);
  brush.textBaseline = 'top';
  layOut(brush, plan, scale, true);
  try {
    return canvas.toDataURL('image/png');
  } catch {
    return undefined;
  }
}

/** Sets all blocks and gives the height they take; draws only when asked. */
function layOut(brush: CanvasRenderingContext2D, plan: PicturePlan, scale: number, draw: boolean): number {
  const width = plan.widthPx - 2 * plan.marginPx;
  let y = 0;
  for (const block of plan.blocks) {
    y += block.gapPx * scale;
    y += setBlock(brush, block, { x: plan.marginPx, y: plan.marginPx + y, width, scale, draw });
  }
  return y;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly scale: number;
  readonly draw: boolean;
}

function setBlock(brush: CanvasRenderingContext2D, block: PictureBlock, spot: Spot): number {
  const { x, y, width, scale, draw } = spot;
  brush.fillStyle = ink;
  brush.strokeStyle = ink;
  switch (block.kind) {
    case 'rule':
      if (draw) brush.fillRect(x, y, width, 3);
      return 3;
    case 'text':
      return setText(brush, block.text, block, spot);
    case 'row': {
      brush.font = fontOf(block.sizePx * scale, true, block.lang);
      const indent = Math.max(brush.measureText(block.start).width + block.sizePx * scale * 0.6, width * 0.26);
      if (draw) brush.fillText(block.start, x, y);
      const words = { ...block, sizePx: block.sizePx * 0.72, bold: false };
      const drop = block.sizePx * scale * 0.16;
      const height = setText(brush, block.text, words, { ...spot, x: x + indent, y: y + drop, width: width - indent });
      return Math.max(block.sizePx * scale * 1.35, height + drop);
    }
    case 'mark': {
      const size = block.sizePx * scale;
      if (draw) {
        brush.save();
        brush.translate(x, y + size * 0.1);
        brush.scale(size / 16, size / 16);
        brush.lineWidth = 2;
        brush.lineCap = 'round';
        brush.lineJoin = 'round';
        brush.stroke(new Path2D(block.path));
        brush.restore();
      }
      const words = { ...block, bold: true };
      return setText(brush, block.text, words, { ...spot, x: x + size * 1.4, width: width - size * 1.4 });
    }
  }
}

interface Setting {
  readonly lang: string;
  readonly sizePx: number;
  readonly bold: boolean;
}

function setText(brush: CanvasRenderingContext2D, text: string, setting: Setting, spot: Spot): number {
  const size = setting.sizePx * spot.scale;
  brush.font = fontOf(size, setting.bold, setting.lang);
  if (!setting.bold) brush.fillStyle = soft;
  const lines = breakLines(text, spot.width, (part) => brush.measureText(part).width);
  const leading = size * 1.42;
  if (spot.draw) {
    for (const [index, line] of lines.entries()) brush.fillText(line, spot.x, spot.y + index * leading + size * 0.16);
  }
  return lines.length * leading;
}

function fontOf(sizePx: number, bold: boolean, lang: string): string {
  return `${bold ? '600' : '400'} ${sizePx.toFixed(1)}px ${[faces[lang], latin, 'sans-serif'].filter(Boolean).join(', ')}`;
}
