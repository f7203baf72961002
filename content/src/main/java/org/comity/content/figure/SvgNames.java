package org.comity.content.figure;

import java.util.Set;

/// The elements and attributes of SVG 2 that a figure needs: shapes, text, gradients, markers. No scripts, styles,
/// events, animation, filters, embedded pictures or foreign content.
final class SvgNames {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    static final Set<String> ELEMENTS = words("""
            svg title desc g defs symbol use marker clipPath linearGradient radialGradient stop
            rect circle ellipse line polyline polygon path text tspan textPath
            """);

    static final Set<String> ATTRIBUTES = words("""
            id class version width height viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points pathLength
            transform gradientTransform gradientUnits spreadMethod offset stop-color stop-opacity
            fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
            stroke-dasharray stroke-dashoffset opacity color visibility display overflow clip-path clip-rule clipPathUnits
            marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
            font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing
            text-anchor text-decoration text-rendering textLength lengthAdjust dominant-baseline alignment-baseline baseline-shift
            startOffset rotate direction unicode-bidi writing-mode shape-rendering vector-effect paint-order
            role lang aria-label aria-labelledby aria-describedby aria-hidden focusable href
            """);

    static final Set<String> XML_ATTRIBUTES = Set.of("space", "lang");

    private SvgNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
