export { gql, graphql } from 'lightning/graphql';
import { refreshWire } from 'host/wire';

export const refreshGraphQL = refreshWire;
