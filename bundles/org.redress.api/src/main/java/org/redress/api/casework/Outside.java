package org.redress.api.casework;

import java.util.List;
import java.util.Optional;

/**
 * What goes on outside the house, and visits agreed on. Nothing here is ever removed: what ended or was cancelled says so.
 *
 * @param tracks in the order in which they began; several may run at once, but of each kind only one
 * @param visits in the order in which they were agreed on
 */
public record Outside(List<Track> tracks, List<Appointment> visits) {

    /** Of a case in which nothing of this has happened. */
    public static final Outside NONE = new Outside(List.of(), List.of());

    public Outside {
        tracks = tracks == null ? List.of() : List.copyOf(tracks);
        visits = visits == null ? List.of() : List.copyOf(visits);
    }

    public List<Track> running() {
        return tracks.stream().filter(Track::running).toList();
    }

    /** Visits that are still to come, or of which nobody has said what became of them. */
    public List<Appointment> booked() {
        return visits.stream().filter(Appointment::booked).toList();
    }

    /** The last result from outside that settles the complaint; a later track takes its place, whatever it brings. */
    public Optional<Track> settlement() {
        return tracks.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.ended().filter(Track.Ended::settles).isPresent());
    }

    public Outside with(Track track) {
        return new Outside(Changed.of(tracks, track, known -> known.no() == track.no()), visits);
    }

    public Outside with(Appointment visit) {
        return new Outside(tracks, Changed.of(visits, visit, known -> known.no() == visit.no()));
    }
}
