/** What can be asked for: the service items (服务项目) and their tasks. */
package anju.catalogue;
