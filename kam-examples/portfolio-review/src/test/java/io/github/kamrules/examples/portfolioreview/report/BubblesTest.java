package io.github.kamrules.examples.portfolioreview.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BubblesTest {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 150;

    private static List<Bubbles.Bubble> bubbles(double... amounts) {
        return Arrays.stream(amounts)
                .mapToObj(amount -> new Bubbles.Bubble(amount, Bubbles.LEAST_ROOM))
                .toList();
    }

    private static void assertApart(List<Bubbles.Place> places) {
        for (int i = 0; i < places.size(); i++) {
            Bubbles.Place one = places.get(i);
            assertThat(one.x()).isBetween(one.room(), WIDTH - one.room());
            assertThat(one.y()).isBetween(one.room(), HEIGHT - one.room());
            for (Bubbles.Place other : places.subList(i + 1, places.size())) {
                assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
                        .isGreaterThanOrEqualTo(one.room() + other.room());
            }
        }
    }

    @Test
    void showsAmountsByArea() {
        List<Bubbles.Place> places =
                Bubbles.place(List.of(bubbles(400, 100)), WIDTH, HEIGHT).get(0);
        double ratio = places.get(0).radius() / places.get(1).radius();
        assertThat(ratio * ratio).isCloseTo(4, within(1e-9));
    }

    @Test
    void hasOneScaleForAllBoxes() {
        List<List<Bubbles.Place>> places = Bubbles.place(List.of(bubbles(400), bubbles(400, 400, 400)), WIDTH, HEIGHT);
        assertThat(places.get(0).get(0).radius()).isEqualTo(places.get(1).get(2).radius());
    }

    @Test
    void keepsThemApartAndInside() {
        assertApart(Bubbles.place(List.of(bubbles(900, 500, 300, 100, 90, 80, 10, 5, 1, 1, 1, 0)), WIDTH, HEIGHT)
                .get(0));
    }

    @Test
    void givesRoomToThoseWithoutAnAmount() {
        List<Bubbles.Place> places =
                Bubbles.place(List.of(bubbles(0, 0, 0)), WIDTH, HEIGHT).get(0);
        assertApart(places);
        assertThat(places).allSatisfy(place -> assertThat(place.radius()).isPositive());
    }

    @Test
    void bearsACrowd() {
        List<Bubbles.Bubble> crowd = Collections.nCopies(40, new Bubbles.Bubble(1, Bubbles.LEAST_ROOM));
        List<Bubbles.Place> places =
                Bubbles.place(List.of(crowd), WIDTH, HEIGHT).get(0);
        assertThat(places).hasSize(40);
        assertApart(places);
    }

    @Test
    void placesAlikeEveryTime() {
        List<List<Bubbles.Bubble>> boxes =
                Stream.of(bubbles(3, 2, 1), bubbles(), bubbles(5)).toList();
        assertThat(Bubbles.place(boxes, WIDTH, HEIGHT)).isEqualTo(Bubbles.place(boxes, WIDTH, HEIGHT));
    }
}
