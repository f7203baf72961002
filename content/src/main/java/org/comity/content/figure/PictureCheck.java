package org.comity.content.figure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.comity.content.fault.FaultKind;
import org.comity.content.fault.Faults;

/// Tells what a picture is, or notes why it is refused.
public final class PictureCheck {

    private PictureCheck() {}

    /// Checks one picture.
    ///
    /// @param path the file's path, whose ending says what the picture should be
    /// @return empty after a fault was noted
    public static Optional<Picture> check(String path, byte[] bytes, Faults faults) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        if (ending.equals("svg")) {
            return new SvgCheck(path, faults).check(new String(bytes, StandardCharsets.UTF_8));
        }
        Optional<Picture> picture = switch (ending) {
            case "png" -> RasterHeader.png(bytes);
            case "jpg" -> RasterHeader.jpeg(bytes);
            case "webp" -> RasterHeader.webp(bytes);
            default -> Optional.empty();
        };
        if (picture.isEmpty()) {
            faults.add(path, FaultKind.PICTURE_CONTENT, Map.of("expected", ending));
        } else if (!picture.get().fits()) {
            faults.add(path, FaultKind.PICTURE_DIMENSIONS, Map.of("limit", Picture.LARGEST));
        }
        return picture.filter(Picture::fits);
    }
}
