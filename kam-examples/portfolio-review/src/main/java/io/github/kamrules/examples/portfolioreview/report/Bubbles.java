package io.github.kamrules.examples.portfolioreview.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for bubbles in boxes of one size, such that none overlap. The area of a bubble is in proportion to its
 * amount, on one scale for all boxes; each has room for its number, however small it is.
 */
final class Bubbles {
    /** The least room of a bubble: a number of three digits fits. */
    static final double LEAST_ROOM = 10.5;

    private static final double LEAST_RADIUS = 2;
    private static final double GAP = 1;
    private static final double LARGEST_PART = 0.44;
    private static final double SMALLER = 0.93;
    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double SPIRAL_STEP = 1.6;

    /**
     * A bubble to place.
     *
     * @param amount what its area shows, 0 or more
     * @param room how far from its centre nothing else may be, so that there is room for its label
     */
    record Bubble(double amount, double room) {}

    /**
     * A bubble in its box.
     *
     * @param x of its centre, from the left of the box
     * @param y of its centre, from the top of the box
     * @param radius its radius; its area shows the amount
     * @param room how far from its centre nothing else is
     */
    record Place(double x, double y, double radius, double room) {}

    private Bubbles() {}

    /**
     * Places bubbles.
     *
     * @param boxes the bubbles in each box; the first of a box comes closest to its middle
     * @param width the width of every box
     * @param height the height of every box
     * @return the places, in the order given
     */
    static List<List<Place>> place(List<List<Bubble>> boxes, double width, double height) {
        double largest = boxes.stream()
                .flatMap(List::stream)
                .mapToDouble(Bubble::amount)
                .max()
                .orElse(0);
        double radius = LARGEST_PART * Math.min(width, height);
        while (radius > LEAST_ROOM) {
            List<List<Place>> places = new ArrayList<>();
            for (List<Bubble> bubbles : boxes) {
                pack(sized(bubbles, largest, radius), width, height).ifPresent(places::add);
            }
            if (places.size() == boxes.size()) {
                return places;
            }
            radius *= SMALLER;
        }
        double least = radius;
        return boxes.stream()
                .map(bubbles -> grid(sized(bubbles, largest, least), width, height))
                .toList();
    }

    /** Returns the bubbles with their radii, not in their places yet. */
    private static List<Place> sized(List<Bubble> bubbles, double largest, double radius) {
        return bubbles.stream()
                .map(bubble -> {
                    double part = largest > 0 ? bubble.amount() / largest : 0;
                    double own = Math.max(LEAST_RADIUS, radius * Math.sqrt(part));
                    return new Place(0, 0, own, Math.max(own, bubble.room()));
                })
                .toList();
    }

    /** Places each where it fits first on a spiral from the middle; empty if one fits nowhere. */
    private static Optional<List<Place>> pack(List<Place> bubbles, double width, double height) {
        List<Place> places = new ArrayList<>();
        double reach = Math.hypot(width, height) / 2 / SPIRAL_STEP;
        int tries = (int) (reach * reach);
        for (Place bubble : bubbles) {
            boolean placed = false;
            for (int i = 0; i < tries && !placed; i++) {
                double distance = SPIRAL_STEP * Math.sqrt(i);
                // StrictMath: the same picture on every machine
                Place place = new Place(
                        width / 2 + distance * StrictMath.cos(i * GOLDEN_ANGLE),
                        height / 2 + distance * StrictMath.sin(i * GOLDEN_ANGLE),
                        bubble.radius(),
                        bubble.room());
                if (isInside(place, width, height) && places.stream().noneMatch(other -> overlap(place, other))) {
                    places.add(place);
                    placed = true;
                }
            }
            if (!placed) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    private static List<Place> grid(List<Place> bubbles, double width, double height) {
        double side = 2 * (LEAST_ROOM + GAP);
        int columns = Math.max(1, (int) (width / side));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < bubbles.size(); i++) {
            int line = i / columns;
            double x = side * (i % columns + 0.5);
            double y = side * (line + 0.5);
            places.add(
                    new Place(x, Math.min(y, height - side / 2), bubbles.get(i).radius(), LEAST_ROOM));
        }
        return places;
    }

    private static boolean isInside(Place place, double width, double height) {
        double room = place.room();
        return place.x() >= room && place.x() <= width - room && place.y() >= room && place.y() <= height - room;
    }

    private static boolean overlap(Place one, Place other) {
        double distance = one.room() + other.room() + GAP;
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        return dx * dx + dy * dy < distance * distance;
    }
}
