package org.comity.courses.certificate.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An address as a QR code (ISO/IEC 18004), level M, drawn as shapes so that it is sharp at every size.
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private final ByteMatrix modules;

    public QrCode(URI address) {
        try {
            this.modules =
                    Encoder.encode(address.toString(), ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address does not fit into a QR code: " + address, e);
        }
    }

    /// A picture for `img`, as a `data:` address.
    public String dataAddress() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg().getBytes(StandardCharsets.UTF_8));
    }

    String svg() {
        int side = side();
        StringBuilder path = new StringBuilder();
        forEachRun((x, y, length) -> path.append("M%d %dh%dv1h-%dz".formatted(x, y, length, length)));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""".formatted(side, path);
    }

    /// Draws the code into a square.
    void draw(Graphics2D graphics, double size) {
        double module = size / side();
        Path2D path = new Path2D.Double();
        forEachRun((x, y, length) ->
                path.append(new Rectangle2D.Double(x * module, y * module, length * module, module), false));
        graphics.setColor(Color.BLACK);
        graphics.fill(path);
    }

    private int side() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    private interface Run {
        void at(int x, int y, int length);
    }

    private void forEachRun(Run run) {
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    run.at(start + QUIET_ZONE, y + QUIET_ZONE, x - start);
                } else {
                    x++;
                }
            }
        }
    }
}
