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
     * A bubble in its box.
     *
     * @param x of its centre, from the left of the box
     * @param y of its centre, from the top of the box
     * @param radius its radius; its area shows the amount
     */
    record Place(double x, double y, double radius) {}

    private Bubbles() {}

    /**
     * Places bubbles.
     *
     * @param boxes the amounts in each box, 0 or more; the first of a box comes closest to its middle
     * @param width the width of every box
     * @param height the height of every box
     * @return the places, in the order given
     */
    static List<List<Place>> place(List<List<Double>> boxes, double width, double height) {
        double largest = boxes.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double radius = LARGEST_PART * Math.min(width, height);
        while (radius > LEAST_ROOM) {
            List<List<Place>> places = new ArrayList<>();
            for (List<Double> amounts : boxes) {
                pack(radii(amounts, largest, radius), width, height).ifPresent(places::add);
            }
            if (places.size() == boxes.size()) {
                return places;
            }
            radius *= SMALLER;
        }
        double least = radius;
        return boxes.stream()
                .map(amounts -> grid(radii(amounts, largest, least), width, height))
                .toList();
    }

    private static List<Double> radii(List<Double> amounts, double largest, double radius) {
        return amounts.stream()
                .map(amount ->
                        largest > 0 ? Math.max(LEAST_RADIUS, radius * Math.sqrt(amount / largest)) : LEAST_RADIUS)
                .toList();
    }

    /** Places each where it fits first on a spiral from the middle; empty if one fits nowhere. */
    private static Optional<List<Place>> pack(List<Double> radii, double width, double height) {
        List<Place> places = new ArrayList<>();
        double reach = Math.hypot(width, height) / 2 / SPIRAL_STEP;
        int tries = (int) (reach * reach);
        for (double radius : radii) {
            boolean placed = false;
            for (int i = 0; i < tries && !placed; i++) {
                double distance = SPIRAL_STEP * Math.sqrt(i);
                // StrictMath: the same picture on every machine
                Place place = new Place(
                        width / 2 + distance * StrictMath.cos(i * GOLDEN_ANGLE),
                        height / 2 + distance * StrictMath.sin(i * GOLDEN_ANGLE),
                        radius);
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

    private static List<Place> grid(List<Double> radii, double width, double height) {
        double side = 2 * (LEAST_ROOM + GAP);
        int columns = Math.max(1, (int) (width / side));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < radii.size(); i++) {
            int line = i / columns;
            double x = side * (i % columns + 0.5);
            double y = side * (line + 0.5);
            places.add(new Place(x, Math.min(y, height - side / 2), radii.get(i)));
        }
        return places;
    }

    /** How far from the centre nothing else may be: the number is there even where the bubble is smaller. */
    static double room(Place place) {
        return Math.max(place.radius(), LEAST_ROOM);
    }

    private static boolean isInside(Place place, double width, double height) {
        double room = room(place);
        return place.x() >= room && place.x() <= width - room && place.y() >= room && place.y() <= height - room;
    }

    private static boolean overlap(Place one, Place other) {
        double distance = room(one) + room(other) + GAP;
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        return dx * dx + dy * dy < distance * distance;
    }
}
