/** Anju (安居): how a city looks after its older people at home; the packages stand in the order of an order's life. */
package anju;
