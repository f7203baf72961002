package org.comity.platform.paper;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;

/// Arabic and Hebrew are painted from left to right, so a reader of the page's content would speak them backwards. The
/// template gives the text once more as the `title` of its element, which arrives here as an alternate description;
/// this makes it the text itself (ISO 32000-1 section 14.9.4, ActualText).
final class StructureText {

    private StructureText() {}

    static void correct(PDDocument document) {
        @Nullable PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            walk(root);
        }
    }

    private static void walk(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                @Nullable String text = element.getAlternateDescription();
                if (text != null && !element.getStructureType().equals(StandardStructureTypes.Figure)) {
                    element.setActualText(text);
                    element.getCOSObject().removeItem(org.apache.pdfbox.cos.COSName.ALT);
                }
                walk(element);
            }
        }
    }
}
