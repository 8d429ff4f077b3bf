package org.redress.document;

/** How a page looks: A4, calm, readable after the third copy. */
final class SheetStyle {

    private static final String PAGE = """
            @page {
              size: A4; margin: 28mm 20mm 24mm 20mm;
              @top-left { content: element(head); width: 100%%; vertical-align: bottom; padding-bottom: 4mm; }
              @top-right { content: none; width: 0; }
              @bottom-left { content: element(foot); width: 84%%; vertical-align: top; }
              @bottom-right { content: %s; width: 16%%; vertical-align: top; text-align: right;
                font-family: %s; font-size: 7.5pt; color: #444; padding-top: 3mm; }
            }
            body { margin: 0; font-family: %2$s; font-size: 11pt; line-height: 1.7; color: #000; }
            """;

    private static final String REST = """
            .head { position: running(head); font-size: 8.5pt; color: #444; border-bottom: 0.5pt solid #999;
              padding-bottom: 1.5mm; line-height: 1.3; }
            .head .right { float: right; }
            .foot { position: running(foot); font-size: 6.8pt; color: #444; padding-top: 3mm; line-height: 1.3; }
            h1 { font-size: 18pt; font-weight: normal; text-align: center; margin: 4mm 0 7mm; line-height: 1.3; }
            h2 { font-size: 13pt; font-weight: normal; margin: 7mm 0 2mm; page-break-after: avoid; line-height: 1.4; }
            p { margin: 0 0 3mm; word-wrap: break-word; orphans: 2; widows: 2; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            th, td { vertical-align: top; text-align: left; font-weight: normal; word-wrap: break-word; }
            tr { page-break-inside: avoid; }
            .facts { margin-bottom: 3mm; }
            .facts th, .facts td { border: 0.4pt solid #bbb; padding: 1mm 2mm; font-size: 9.5pt; line-height: 1.5; }
            .facts th { width: 26%; color: #444; background-color: #f4f4f4; }
            .table { -fs-table-paginate: paginate; margin-bottom: 3mm; }
            .table th, .table td { border: 0.4pt solid #bbb; padding: 0.8mm 1.4mm; font-size: 8pt; line-height: 1.45; }
            .table th { color: #444; background-color: #f4f4f4; }
            .signatures { margin-top: 10mm; page-break-inside: avoid; }
            .signatures td { width: 50%; border: 0.5pt solid #777; padding: 2mm 3mm; font-size: 9pt; line-height: 1.4; }
            .signatures td.none { border: none; }
            .space { height: 24mm; padding: 1mm 0; text-align: center; }
            .space img { max-height: 22mm; max-width: 70mm; }
            .when { color: #444; font-size: 7.5pt; }
            """;

    private SheetStyle() {}

    static String of(String language) {
        String numbers = language.equals("en")
                ? "'Page ' counter(page) ' of ' counter(pages)"
                : "'第 ' counter(page) ' 页，共 ' counter(pages) ' 页'";
        return PAGE.formatted(numbers, Fonts.families(language)) + REST;
    }
}
