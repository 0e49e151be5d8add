package reeb.toolkit.review;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A set that only grows, immutable: a set with one element more is another, which shares the elements of the one before. Along a
 * line of sets, each made of the last, an element more costs O(1); a second set that is made of the same one copies it.
 *
 * @param <E> what is in it
 */
final class GrowingSet<E> {
    private final Elements<E> elements;
    private final int size;

    /**
     * The elements of several sets, of each a first part. Its own lock guards it.
     *
     * @param places of each element in the list
     */
    private record Elements<E>(List<E> list, Map<E, Integer> places) {
        /** Adds an element behind the first ones, unless another set has put another one there. */
        synchronized boolean add(int at, E element) {
            if (list.size() == at) {
                list.add(element);
                places.put(element, at);
                return true;
            }
            return list.get(at).equals(element);
        }

        synchronized int place(E element) {
            return Objects.requireNonNullElse(places.get(element), Integer.MAX_VALUE);
        }

        synchronized E at(int place) {
            return list.get(place);
        }

        /** Copies the first ones. */
        synchronized Elements<E> first(int count) {
            Elements<E> copy = new Elements<>(new ArrayList<>(), new HashMap<>());
            for (int at = 0; at < count; at++) {
                copy.list.add(list.get(at));
                copy.places.put(list.get(at), at);
            }
            return copy;
        }
    }

    private GrowingSet(Elements<E> elements, int size) {
        this.elements = elements;
        this.size = size;
    }

    /** Makes a set without elements. */
    static <E> GrowingSet<E> empty() {
        return new GrowingSet<>(new Elements<>(new ArrayList<>(), new HashMap<>()), 0);
    }

    /** Tells whether an element is in the set. O(1). */
    boolean has(E element) {
        return elements.place(element) < size;
    }

    /**
     * Makes the set with an element more.
     *
     * @param element which is not in it
     */
    GrowingSet<E> and(E element) {
        if (elements.add(size, element)) {
            return new GrowingSet<>(elements, size + 1);
        }
        return new GrowingSet<>(elements.first(size), size).and(element);
    }

    /** Shows the elements in the order in which they came. */
    List<E> list() {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return elements.at(Objects.checkIndex(index, size));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
