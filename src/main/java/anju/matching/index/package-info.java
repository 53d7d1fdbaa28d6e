/** The workers of a city on one day, so kept that an order looks only at those who matter to it. */
package anju.matching.index;
