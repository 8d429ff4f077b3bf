package org.redress.manager.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A component of Declarative Services as its XML describes it: a plugin's may wait to be asked by the SPI, and nothing else. */
final class ComponentDescription {

    private static final String SPI = "org.redress.spi.";
    private static final int MAX_BYTES = 100_000;

    private ComponentDescription() {}

    /** What is wrong with it; empty when nothing is. */
    static Optional<String> fault(InputStream content) throws IOException {
        try {
            Document document = builder().parse(new ByteArrayInputStream(content.readNBytes(MAX_BYTES)));
            return elements(document, "component")
                    .flatMap(component -> fault(component).stream())
                    .findFirst();
        } catch (SAXException unreadable) {
            return Optional.of("no readable XML");
        }
    }

    private static Optional<String> fault(Element component) {
        if (component.getAttribute("immediate").equals("true") || component.hasAttribute("factory")) {
            return Optional.of("the component starts by itself");
        }
        NodeList provided = component.getElementsByTagNameNS("*", "provide");
        if (provided.getLength() == 0) {
            return Optional.of("the component offers no service");
        }
        return interfaces(provided)
                .or(() -> interfaces(component.getElementsByTagNameNS("*", "reference")))
                .map(name -> "service " + name);
    }

    /** A service that is none of the SPI's. */
    private static Optional<String> interfaces(NodeList elements) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> ((Element) elements.item(i)).getAttribute("interface"))
                .filter(name -> !name.startsWith(SPI))
                .findFirst();
    }

    private static Stream<Element> elements(Document document, String name) {
        Element root = document.getDocumentElement();
        NodeList below = root.getElementsByTagNameNS("*", name);
        return Stream.concat(
                Stream.of(root).filter(element -> name.equals(element.getLocalName())),
                IntStream.range(0, below.getLength()).mapToObj(i -> (Element) below.item(i)));
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("the JDK's parser has this feature", missing);
        }
    }
}
