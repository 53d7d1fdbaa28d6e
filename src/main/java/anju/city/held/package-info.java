/** What the database holds of the demo city when its stories are played on: catalogue, purses, open orders. */
package anju.city.held;
