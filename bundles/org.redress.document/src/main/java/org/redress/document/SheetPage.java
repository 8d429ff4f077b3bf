package org.redress.document;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.redress.api.document.Sheet;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Box;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Builds the page that is laid out, element by element: the words of a sheet become text nodes and nothing else, so there is
 * no markup that they could break out of.
 */
final class SheetPage {

    private final Document page;
    private final Legible legible;
    private final Map<String, byte[]> images;

    private SheetPage(Document page, Legible legible, Map<String, byte[]> images) {
        this.page = page;
        this.legible = legible;
        this.images = images;
    }

    static Document of(Sheet sheet, Legible legible) {
        Document page = empty();
        new SheetPage(page, legible, sheet.images()).fill(sheet);
        return page;
    }

    private static Document empty() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("every JDK builds documents", missing);
        }
    }

    private void fill(Sheet sheet) {
        Element html = page.createElement("html");
        html.setAttribute("lang", sheet.language());
        page.appendChild(html);
        Element head = child(html, "head", "");
        words(child(head, "title", ""), sheet.title());
        child(head, "style", "").appendChild(page.createTextNode(SheetStyle.of(sheet.language())));
        Element body = child(html, "body", "");
        Element top = child(body, "div", "head");
        words(child(top, "span", "right"), sheet.header().right());
        words(child(top, "span", ""), sheet.header().left());
        words(child(body, "div", "foot"), sheet.footer());
        words(child(body, "h1", ""), sheet.title());
        sheet.body().forEach(block -> block(body, block));
    }

    private void block(Element body, Block block) {
        if (block instanceof Sheet.Heading heading) {
            words(child(body, "h2", ""), heading.text());
        } else if (block instanceof Sheet.Paragraph paragraph) {
            words(child(body, "p", ""), paragraph.text());
        } else if (block instanceof Sheet.Facts facts) {
            facts(body, facts);
        } else if (block instanceof Sheet.Table table) {
            table(body, table);
        } else if (block instanceof Sheet.Signatures signatures) {
            signatures(body, signatures.boxes());
        }
    }

    private void facts(Element body, Sheet.Facts facts) {
        Element table = child(body, "table", "facts");
        facts.facts().forEach(fact -> {
            Element row = child(table, "tr", "");
            words(child(row, "th", ""), fact.name());
            words(child(row, "td", ""), fact.value());
        });
    }

    private void table(Element body, Sheet.Table table) {
        Element element = child(body, "table", "table");
        table.widths().forEach(width -> child(element, "col", "")
                .setAttribute("style", String.format(Locale.ROOT, "width: %d%%", width)));
        Element head = child(child(element, "thead", ""), "tr", "");
        table.head().forEach(title -> words(child(head, "th", ""), title));
        Element rows = child(element, "tbody", "");
        table.rows().forEach(cells -> {
            Element row = child(rows, "tr", "");
            cells.forEach(cell -> words(child(row, "td", ""), cell));
        });
    }

    private void signatures(Element body, List<Box> boxes) {
        Element table = child(body, "table", "signatures");
        for (int i = 0; i < boxes.size(); i += 2) {
            Element row = child(table, "tr", "");
            signature(row, boxes.get(i));
            if (i + 1 < boxes.size()) {
                signature(row, boxes.get(i + 1));
            } else {
                child(row, "td", "none");
            }
        }
    }

    private void signature(Element row, Box box) {
        Element cell = child(row, "td", "");
        words(child(cell, "div", "who"), box.title());
        Element space = child(cell, "div", "space");
        box.image().map(images::get).ifPresent(png -> child(space, "img", "")
                .setAttribute(
                        "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png)));
        words(child(cell, "div", "when"), box.line());
    }

    private Element child(Element parent, String name, String style) {
        Element element = page.createElement(name);
        if (!style.isEmpty()) {
            element.setAttribute("class", style);
        }
        parent.appendChild(element);
        return element;
    }

    /** Text, with its line breaks. */
    private void words(Element parent, String text) {
        String[] lines = legible.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                parent.appendChild(page.createElement("br"));
            }
            parent.appendChild(page.createTextNode(lines[i]));
        }
    }
}
