package org.redress.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redress.api.casework.Aftercare;
import org.redress.api.casework.Appointment;
import org.redress.api.casework.CaseFile;
import org.redress.api.casework.FollowUp;
import org.redress.api.casework.Papers;
import org.redress.api.casework.RightsNotice;
import org.redress.api.casework.Sealing;
import org.redress.api.casework.SignOff;
import org.redress.api.casework.Track;
import org.redress.api.document.Sheet.Block;
import org.redress.api.document.Sheet.Heading;
import org.redress.api.document.Sheet.Table;

/** What happened beside the handling, for the printed record: rights, seals, tracks outside, visits, follow-ups, sign-offs. */
final class RecordOutside {

    private final Say say;
    private final CaseFile file;

    RecordOutside(Say say) {
        this.say = say;
        this.file = say.snapshot().file();
    }

    /** Left out where nothing of it happened. */
    List<Block> blocks() {
        Papers papers = file.dossier().papers();
        Aftercare aftercare = file.dossier().aftercare();
        List<List<String>> rows = Stream.of(
                        papers.rights().stream().map(this::notice),
                        papers.seals().stream().flatMap(this::seal),
                        file.dossier().outside().tracks().stream().flatMap(this::track),
                        file.dossier().outside().visits().stream().map(this::visit),
                        aftercare.followUps().stream().map(this::followUp),
                        aftercare.signOffs().stream().map(this::signOff))
                .flatMap(lines -> lines)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Heading(say.words("告知、封存、外部程序与回访", "Rights, seals, tracks outside and follow-up")));
            blocks.add(new Table(
                    List.of(17, 22, 47, 14),
                    List.of(
                            say.words("时间", "When"),
                            say.words("事项", "What"),
                            say.words("说明", "More"),
                            say.words("经办", "By")),
                    rows));
        }
        return blocks;
    }

    private List<String> notice(RightsNotice notice) {
        return List.of(
                say.at(notice.at()),
                say.words("告知客户权利", "Rights told"),
                notice.receipt().isPresent() ? say.words("客户已签收", "receipt signed") : say.words("没有签收", "no receipt"),
                say.name(notice.by()));
    }

    private Stream<List<String>> seal(Sealing seal) {
        List<String> sealed = List.of(
                say.at(seal.at()),
                say.words("封存 " + seal.no(), "Seal " + seal.no()),
                String.join("\n", seal.items()) + "\n"
                        + say.words("在场：", "Present: ")
                        + String.join(
                                say.words("、", ", "),
                                Stream.concat(seal.house().stream().map(say::name), seal.customerSide().stream())
                                        .toList()),
                say.name(seal.by()));
        Stream<List<String>> opened = seal.opened().stream()
                .map(end -> List.of(
                        say.at(end.at()),
                        say.words("启封 " + seal.no(), "Seal " + seal.no() + " opened"),
                        end.reason(),
                        say.name(end.by())));
        return Stream.concat(Stream.of(sealed), opened);
    }

    private Stream<List<String>> track(Track track) {
        List<String> started = List.of(
                say.at(track.startedAt()),
                say.words(track.title()),
                track.reference() + track.contact().map(who -> " · " + who).orElse(""),
                say.name(track.startedBy()));
        Stream<List<String>> ended = track.ended().stream()
                .map(end -> List.of(
                        say.at(end.at()),
                        say.words(track.title()) + " · " + say.words(end.title()),
                        end.text().orElse(""),
                        say.name(end.by())));
        return Stream.concat(Stream.of(started), ended);
    }

    private List<String> visit(Appointment visit) {
        return List.of(
                say.at(visit.from()),
                say.words("到店 · ", "Visit · ") + say.name(visit.with()),
                say.one(visit.state(), RecordWords.CODES)
                        + visit.purpose().map(what -> " · " + what).orElse("")
                        + visit.text().map(what -> "\n" + what).orElse(""),
                say.name(visit.by()));
    }

    private List<String> followUp(FollowUp call) {
        return List.of(
                say.at(call.at()),
                say.words("回访", "Follow-up"),
                say.code("case.channel", call.channel()) + " · " + call.text()
                        + call.satisfaction()
                                .map(points -> say.words(" · 对结果 ", " · result ") + points + "/5")
                                .orElse("")
                        + call.process()
                                .map(points -> say.words(" · 对过程 ", " · process ") + points + "/5")
                                .orElse(""),
                say.name(call.by()));
    }

    private List<String> signOff(SignOff signed) {
        return List.of(
                say.at(signed.at()),
                say.words("归档前签署", "Signed off"),
                signed.capacity().equals(SignOff.OWNER) ? say.words("责任人", "owner") : say.words("管理人员", "manager"),
                say.name(signed.by()));
    }
}
