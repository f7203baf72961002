package org.comity.courses.certificate.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/// The pictures of the sheet, drawn as shapes: `<object type="comity/mark">` and `<object type="comity/qr">`.
final class PaperDrawings implements FSObjectDrawerFactory {

    private static final double MARK_SIDE = 64;
    private static final float STROKE = 5;

    private final QrCode qr;

    PaperDrawings(QrCode qr) {
        this.qr = qr;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object");
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        boolean code = element.getAttribute("type").equals("comity/qr");
        return (object, x, y, width, height, device, context, dotsPerPixel) -> {
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
                double size = Math.min(width, height) / dotsPerPixel;
                if (code) {
                    qr.draw(graphics, size);
                } else {
                    mark(graphics, size);
                }
            });
            return Map.of();
        };
    }

    /// The two halves of a shield, as in the mark of the site.
    private static void mark(Graphics2D graphics, double size) {
        graphics.transform(AffineTransform.getScaleInstance(size / MARK_SIDE, size / MARK_SIDE));
        graphics.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(0x14, 0x28, 0x4a));
        graphics.draw(half(1, 0));
        graphics.setColor(new Color(0x8d, 0x52, 0x0f));
        graphics.draw(half(-1, MARK_SIDE));
    }

    private static Path2D half(int sign, double origin) {
        Path2D path = new Path2D.Double();
        path.moveTo(origin + sign * 29, 5);
        path.lineTo(origin + sign * 9, 11.5);
        path.lineTo(origin + sign * 9, 30);
        path.curveTo(origin + sign * 9, 43, origin + sign * 16.5, 52, origin + sign * 29, 58.5);
        return path;
    }
}
