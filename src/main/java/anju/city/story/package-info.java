/** The lives of generated orders: the product's own steps, played with invented people up to a moment. */
package anju.city.story;
